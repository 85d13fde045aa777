/// What may be said of a client, in the words of the wire: by its administrator, and by itself. Who
/// may say what, and how a refusal looks, is left to `admin.client` and `oauth`.
@NullMarked
package candor.server.client;

import org.jspecify.annotations.NullMarked;
