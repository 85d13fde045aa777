/// What the specifications say, as values: OAuth, sideband. No I/O.
module candor.protocol {
  requires transitive candor.errors;
  requires static transitive org.jspecify;
}
