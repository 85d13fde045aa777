package candor.server.access;

import candor.core.access.Access;
import candor.core.access.Answer;
import candor.core.access.Asked;
import candor.protocol.sideband.AnswerWriter;
import candor.protocol.sideband.MessageReader;
import candor.protocol.sideband.Question;
import candor.server.http.Endpoint;
import candor.server.http.Reply;
import candor.server.http.Request;

/// The request leg: whether a call may go on. Both answers have status 200; a refusal tells the
/// gateway what to answer its client. The media type of the message is not looked at, since some
/// plug-ins send none.
record SidebandRequest(Access access, Askers askers) implements Endpoint {
  static final String JSON = "application/json";

  /// The decision's id, in a header: members that plug-ins do not know would be safe too, but this
  /// also shows in access logs.
  static final String DECISION = "Candor-Decision-ID";

  @Override
  public Reply answer(Request request) {
    Askers.Asker asker = askers.of(request);
    byte[] message = request.body();
    Question question = MessageReader.question(message);
    Answer answer =
        access.decide(
            new Asked(asker.tenant(), asker.issuer(), asker.gateway(), request.id(), question));
    byte[] body =
        switch (answer) {
          case Answer.Permitted(_, String state) -> AnswerWriter.permit(message, question, state);
          case Answer.Refused refused ->
              AnswerWriter.deny(message, question, ClientAnswer.of(refused, request));
        };
    return Reply.bytes(200, JSON, body).header(DECISION, answer.decision().value());
  }
}
