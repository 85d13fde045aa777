/// The sideband API that gateway plug-ins speak: the two questions and their answers as JSON. The
/// rules P1 to P15 named in comments are what deployed plug-ins rely on; `docs/access/sideband.md`
/// lists them.
@NullMarked
package candor.protocol.sideband;

import org.jspecify.annotations.NullMarked;
