/// Services: the applications of organizations, their clients, users and API keys. What a client
/// may do is left to `client`, who works in an organization to `organization`.
@NullMarked
package candor.core.service;

import org.jspecify.annotations.NullMarked;
