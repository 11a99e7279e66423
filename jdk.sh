# Finds a JDK 25 or newer and exports JAVA_HOME; read by acta and mvnw.
find_jdk() {
  need=25
  for jdk in "${JAVA_HOME:-}" /usr/lib/jvm/*-25-* /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$jdk" ] && [ -x "$jdk/bin/javac" ]; then
      version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$jdk/release" 2>/dev/null || true)
      if [ "${version:-0}" -ge "$need" ]; then
        export JAVA_HOME="$jdk"
        return 0
      fi
    fi
  done
  echo "Acta needs a JDK $need or newer, and none was found in JAVA_HOME or /usr/lib/jvm; install one (for example Eclipse Temurin $need) and set JAVA_HOME to it." >&2
  return 1
}
