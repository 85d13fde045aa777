package candor.server.access;

import candor.core.access.Access;
import candor.protocol.sideband.AnswerWriter;
import candor.protocol.sideband.MessageReader;
import candor.protocol.sideband.Upstream;
import candor.server.http.Endpoint;
import candor.server.http.Reply;
import candor.server.http.Request;

/// The response leg: what the API's client gets. The API's answer passes as it is, if it belongs to
/// a call that this gateway asked about.
record SidebandResponse(Access access, Askers askers) implements Endpoint {
  @Override
  public Reply answer(Request request) {
    Askers.Asker asker = askers.of(request);
    Upstream upstream = MessageReader.upstream(request.body());
    access.checkReturn(asker.tenant(), asker.gateway(), upstream);
    return Reply.bytes(200, SidebandRequest.JSON, AnswerWriter.pass(upstream));
  }
}
