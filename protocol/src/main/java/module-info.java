/// What the specifications say, as values: JOSE, OAuth, the sideband API of gateways. No I/O.
module candor.protocol {
  requires transitive candor.errors;
  requires transitive tools.jackson.core;
  requires static transitive org.jspecify;

  exports candor.protocol.jose;
  exports candor.protocol.oauth;
  exports candor.protocol.sideband;
}
