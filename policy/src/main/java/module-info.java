/// How access is decided: parse, check, decide, explain. No I/O.
module candor.policy {
  requires transitive candor.errors;
  requires static transitive org.jspecify;

  exports candor.policy;
}
