/// Starting and stopping the product: the command line, the configuration, the wiring of everything
/// by constructors, and every path in one table.
@NullMarked
package candor.server.main;

import org.jspecify.annotations.NullMarked;
