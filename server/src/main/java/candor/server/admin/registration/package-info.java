/// Operations on the registration of clients by themselves: its policy, and initial access tokens.
@NullMarked
package candor.server.admin.registration;

import org.jspecify.annotations.NullMarked;
