/// The one guarded way out: what this server asks of others goes through here. It owns which
/// addresses may be asked, how long an answer may be and take, and the memory of documents. What an
/// answer means is left to who asked.
@NullMarked
package candor.core.outbound;

import org.jspecify.annotations.NullMarked;
