package candor.errors;

/// The part of the product that an error speaks of; also the folder its page lies in.
public enum Area {
  REQUEST,
  CLIENT,
  TOKEN,
  GRANT,
  LOGIN,
  USER,
  ORGANIZATION,
  SERVICE,
  ACCESS,
  JOB,
  ADMIN,
  SYSTEM
}
