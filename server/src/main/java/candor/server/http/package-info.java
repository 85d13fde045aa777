/// Everything between the socket and an endpoint: reading requests, the four steps before an
/// endpoint (request id, tenant, limits, body), routing, and the one place where a problem becomes
/// a reply. The web library is imported here and nowhere else; it accepts connections, speaks TLS
/// and owns the threads, while HTTP/1.1 itself is read here, so that every refusal of the edge
/// answers in the dialect of its path.
///
/// What an answer means is left to the endpoints; what an error means to `candor.errors`; who the
/// tenant of a host is, how many requests are too many and how an error page looks are handed in.
@NullMarked
package candor.server.http;

import org.jspecify.annotations.NullMarked;
