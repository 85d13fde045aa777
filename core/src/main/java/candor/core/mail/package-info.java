/// Mail: what waits to be sent, and how it goes. What mails say is left to whoever sends them.
@NullMarked
package candor.core.mail;

import org.jspecify.annotations.NullMarked;
