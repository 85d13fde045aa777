/// Operations on: the decisions on calls to APIs.
@NullMarked
package candor.server.admin.decision;

import org.jspecify.annotations.NullMarked;
