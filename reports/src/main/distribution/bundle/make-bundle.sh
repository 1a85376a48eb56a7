#!/bin/sh
# make-bundle.sh JAVA_HOME TARGET PLATFORM: packs TARGET/resglass-portable.tar.xz from the distribution in TARGET/resglass.
#
# What trains, measures and evaluates, with a small Java of its own and the glue between Java and libtorch, but without
# libtorch: that is the machine's. Without Symja, the page and LaTeX. Needs tar and xz.
set -e
java_home=$1
target=$2
platform=$3
here=$(cd "$(dirname "$0")" && pwd)
bundle=$target/resglass-portable
rm -rf "$bundle" "$bundle.tar.xz"
mkdir -p "$bundle/bin" "$bundle/lib" "$bundle/native"
install -m 755 "$here/resglass" "$bundle/bin/resglass"
for name in LICENSE NOTICE; do
  if [ -f "$target/resglass/$name" ]; then cp "$target/resglass/$name" "$bundle/$name"; fi
done
for jar in "$target"/resglass/lib/*.jar; do
  case $(basename "$jar") in
    *-"$platform".jar) ;;
    resglass-* | hipparchus-* | jackson-* | picocli-* | progressbar-* | jline-* | javacpp-* | pytorch-* | openblas-*)
      cp "$jar" "$bundle/lib/" ;;
  esac
done
glue() {
  (cd "$bundle/native" && "$java_home/bin/jar" --extract --file "$(ls "$target"/resglass/lib/"$1"-*-"$platform".jar)" \
    "org/bytedeco/$1/$platform/$2" && mv "org/bytedeco/$1/$platform/$2" . && rm -r org)
}
glue pytorch libjnitorch.so
glue javacpp libjnijavacpp.so
# jdk.zipfs: the key of a run holds the hash of the code, which is read out of the jars.
"$java_home/bin/jlink" --add-modules java.base,java.logging,java.management,jdk.zipfs --strip-debug --no-man-pages \
  --no-header-files --compress 0 --output "$bundle/jre"
# Sorted, and without owner and time: two builds of one commit give the same bytes.
tar -C "$target" --sort=name --owner=0 --group=0 --numeric-owner --mtime='2026-11-23 00:00:00Z' -c resglass-portable |
  xz -6 -T1 >"$bundle.tar.xz"
echo "$bundle.tar.xz: $(($(wc -c <"$bundle.tar.xz") / 1000000)) MB" >&2
