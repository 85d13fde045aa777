/// Records as JSON and JSON as records: the one place that looks at classes. What a record's fields
/// mean is left to the endpoints, how a fault looks on the wire to `candor.server.http`.
@NullMarked
package candor.server.json;

import org.jspecify.annotations.NullMarked;
