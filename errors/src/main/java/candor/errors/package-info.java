/// The error catalog: [ErrorCode] says which errors exist, [Page] what is known of each, [Errors]
/// raises them, and [Problem] is one occurrence. How a problem looks on the wire is left to the
/// server.
@NullMarked
package candor.errors;

import org.jspecify.annotations.NullMarked;
