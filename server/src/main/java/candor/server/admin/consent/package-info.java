/// Operations on the types of authorization details: registering, listing and removing them.
@NullMarked
package candor.server.admin.consent;

import org.jspecify.annotations.NullMarked;
