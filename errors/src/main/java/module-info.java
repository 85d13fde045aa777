/// What can go wrong. A Markdown page per error is the source; this module carries what was made
/// from the pages and the one exception that names them. It needs nothing and does no I/O.
module candor.errors {
  requires static transitive org.jspecify;

  exports candor.errors;
}
