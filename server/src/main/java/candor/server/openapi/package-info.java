/// OpenAPI 3.1, made from the routes and operations: nobody writes it, so it cannot be wrong about
/// them. The errors of each come from what the code can raise.
@NullMarked
package candor.server.openapi;

import org.jspecify.annotations.NullMarked;
