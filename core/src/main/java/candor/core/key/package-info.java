/// The keys that sign what a tenant issues: making, sealing, rotating and publishing them, signing
/// and verifying with them. Which claims are signed is left to `token`.
@NullMarked
package candor.core.key;

import org.jspecify.annotations.NullMarked;
