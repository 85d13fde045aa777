package candor.server.main;

import candor.server.http.ErrorPage;
import candor.server.http.Shown;

final class PlainPage implements ErrorPage {
  @Override
  public String html(Shown shown) {
    return "<!doctype html><title>" + shown.code().code() + "</title>";
  }
}
