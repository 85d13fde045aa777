# Sourced by ./candor and ./dev: finds JDK 25 and Maven. POSIX sh.

# Prints what is wrong, why and what to do, in the form of every error of Candor, and ends with exit code 2.
refuse() {
  printf '%s: %s\n  Why: %s\n  Fix: %s\n' "$1" "$2" "$3" "$4" >&2
  exit 2
}

# With JAVA_TOOL_OPTIONS and its like the first line tells of them, and the version comes below.
java_version() {
  "$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1
}

# The first home of a JDK of at least version 25: JAVA_HOME, the java on PATH, the usual places of Linux and macOS, SDKMAN.
find_jdk() {
  on_path=$(command -v java 2>/dev/null || true)
  [ -n "$on_path" ] && on_path=$(dirname "$(dirname "$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")")")
  for home in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/*25* /usr/lib/jvm/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.sdkman/candidates/java/* /opt/java/openjdk /opt/jdk*; do
    if [ -n "$home" ] && [ -x "$home/bin/javac" ]; then
      version=$(java_version "$home")
      if [ -n "$version" ] && [ "$version" -ge 25 ] 2>/dev/null; then
        JAVA_HOME=$home
        export JAVA_HOME
        return
      fi
    fi
  done
  refuse jdk_not_found "No JDK 25 was found." \
    "Candor is written for Java 25. Neither JAVA_HOME, nor PATH, nor /usr/lib/jvm, nor SDKMAN has a JDK of that version." \
    "Install a JDK 25 (for example Eclipse Temurin) and set JAVA_HOME to its folder."
}

# Installs the Debian packages whose commands are missing: need COMMAND=PACKAGE … Elsewhere they have to be there.
need() {
  missing=
  for pair in "$@"; do
    command -v "${pair%%=*}" >/dev/null 2>&1 || missing="$missing ${pair##*=}"
  done
  [ -z "$missing" ] && return
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing$missing …" >&2
    apt-get update -qq >/dev/null 2>&1 || true
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null 2>&1 || true
  fi
  for pair in "$@"; do
    command -v "${pair%%=*}" >/dev/null 2>&1 || refuse tool_not_found "${pair%%=*} is not installed." \
      "Tests run against the real thing: ${pair##*=} has to be there." \
      "Install ${pair##*=} with the package manager of this machine, then run the command again."
  done
}

# Maven as it is installed, where it is new enough; Debian's, where packages can be installed; the wrapper's otherwise.
maven() {
  if ! maven_fits mvn && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    need mvn=maven
  fi
  if maven_fits mvn; then
    mvn -B -q "$@"
  else
    ./mvnw -B -q "$@"
  fi
}

maven_fits() {
  command -v "$1" >/dev/null 2>&1 || return 1
  found=$("$1" -v 2>/dev/null | sed -n 's/^[^A]*Apache Maven \([0-9]*\)\.\([0-9]*\).*/\1 \2/p;q')
  set -- $found
  [ $# -eq 2 ] && { [ "$1" -gt 3 ] || { [ "$1" -eq 3 ] && [ "$2" -ge 8 ]; }; }
}
