/// What the server's answers cost, beside what they would cost at best on the same machine in the
/// same minutes. CPU time of the server's process is counted, since it does not depend on how busy
/// the machine is; rates and times to an answer do, and are told for the reader's judgement only.
///
/// The generator, the server and the limits are processes of their own.
@NullMarked
package candor.bench;

import org.jspecify.annotations.NullMarked;
