/// The Admin API: an operation per file, in a package per area. The frame here finds the token,
/// asks for the permission, binds the question, and writes the answer; OpenAPI is made from the
/// same facts.
@NullMarked
package candor.server.admin;

import org.jspecify.annotations.NullMarked;
