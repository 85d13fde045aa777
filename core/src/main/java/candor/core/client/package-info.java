/// OAuth clients: what is registered of each, and whether somebody is one. Which grants a client's
/// request leads to is left to `grant` and `token`.
@NullMarked
package candor.core.client;

import org.jspecify.annotations.NullMarked;
