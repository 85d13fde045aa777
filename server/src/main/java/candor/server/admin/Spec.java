package candor.server.admin;

/// The facts of an operation, from which its route, its OpenAPI description and its errors follow.
///
/// @param permission the scope that the caller's token must carry
/// @param status of the answer when all goes well
/// @param summary one line for people
/// @param question bound from the body; from the query where the method is GET
/// @param answer written as JSON; [Nothing] for an answer without body
public record Spec<Q extends Record, A extends Record>(
    String method,
    String path,
    String permission,
    int status,
    String summary,
    Class<Q> question,
    Class<A> answer) {}
