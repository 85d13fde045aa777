/// The error catalog for readers: a list with a search, a page per error, the same as JSON, and the
/// page that a person sees whose request was refused. What the errors are is left to the catalog
/// itself; when one is shown, and with which status, to `candor.server.http`.
@NullMarked
package candor.server.catalog;

import org.jspecify.annotations.NullMarked;
