/// Budgets of requests: how large each is and what is left of it. In memory on one node; in Redis
/// or Valkey where several nodes count together. Whose budget a request draws from is left to the
/// server.
@NullMarked
package candor.core.limit;

import org.jspecify.annotations.NullMarked;
