/// Operations on: API services and their operations.
@NullMarked
package candor.server.admin.apiservice;

import org.jspecify.annotations.NullMarked;
