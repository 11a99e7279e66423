#!/bin/sh
# How fast one sheet's page is served, beside nginx serving the published copy, in turns in one run.
#
#   bench/serve.sh RECORD PAGE [ROUNDS [SECONDS]]      such as
#   bench/serve.sh my-record station/010101001-1.html 3 15
#
# Needs wrk and nginx (Debian: apt-get install wrk nginx-light). Run it on an idle machine and say
# its load, which is printed. All on loopback; nothing is installed, and its files go when it ends.
set -eu
home=$(cd "$(dirname "$0")/.." && pwd -P)
record=$1
page=$2
rounds=${3:-3}
seconds=${4:-15}
acta_port=${ACTA_BENCH_PORT:-18080}
nginx_port=$((acta_port + 1))
rate=${ACTA_BENCH_RATE:-500}
. "$home/jdk.sh"
find_jdk

work=$(mktemp -d)
acta_pid=
nginx_pid=
end() {
  [ -n "$acta_pid" ] && kill "$acta_pid" 2>/dev/null
  [ -n "$nginx_pid" ] && kill "$nginx_pid" 2>/dev/null
  wait 2>/dev/null || true
  rm -rf "$work"
}
trap end EXIT INT TERM

echo "cores $(nproc), load $(cut -d ' ' -f 1-3 /proc/loadavg)"
echo "publishing"
start=$(date +%s)
"$home/acta" publish "$record" "$work/published" >/dev/null
echo "published in $(($(date +%s) - start)) s, $(find "$work/published" -type f | wc -l) files"

cat >"$work/nginx.conf" <<EOF
worker_processes 2;
daemon off;
pid $work/nginx.pid;
error_log $work/nginx.log warn;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000;
  open_file_cache max=30000 inactive=600s;
  open_file_cache_valid 600s;
  gzip_static on;
  types { text/html html; text/css css; text/javascript js mjs; application/json json; }
  client_body_temp_path $work/body;
  proxy_temp_path $work/proxy;
  fastcgi_temp_path $work/fastcgi;
  uwsgi_temp_path $work/uwsgi;
  scgi_temp_path $work/scgi;
  server { listen 127.0.0.1:$nginx_port; root $work/published; charset utf-8; }
}
EOF
chmod 755 "$work"
gzip -9 -k "$work/published/$page"
nginx=$(command -v nginx || echo /usr/sbin/nginx)
"$nginx" -c "$work/nginx.conf" -p "$work" &
nginx_pid=$!
ACTA_RATE=0 "$home/acta" serve "$record" --port "$acta_port" --log none >"$work/acta.out" 2>&1 &
acta_pid=$!
until grep -q '^serving' "$work/acta.out"; do
  kill -0 "$acta_pid" || { cat "$work/acta.out" >&2; exit 1; }
  sleep 0.2
done

acta_url=http://127.0.0.1:$acta_port/$page
nginx_url=http://127.0.0.1:$nginx_port/$page
for url in "$acta_url" "$nginx_url"; do
  curl -sf --compressed "$url" | sha256sum
done

persec() {
  wrk -t1 -c32 -d"${2}s" -H 'Accept-Encoding: gzip' --latency "$1" | tee -a "$work/wrk.out" |
    sed -n 's/^Requests\/sec: *//p'
}
persec "$acta_url" 10 >/dev/null # the compiler of the Java machine has to see the path first
for round in $(seq "$rounds"); do
  a=$(persec "$acta_url" "$seconds")
  n=$(persec "$nginx_url" "$seconds")
  echo "round $round: acta $a/s, nginx $n/s, ratio $(awk "BEGIN { printf \"%.2f\", $a / $n }")"
done

echo "at $rate/s, times from when each was due:"
for url in "$acta_url" "$nginx_url"; do
  printf '%s: ' "$url"
  "$JAVA_HOME/bin/java" "$home/bench/src/main/java/org/acta/bench/ConstantRate.java" \
    "$url" "$rate" "$seconds"
done
echo "load $(cut -d ' ' -f 1-3 /proc/loadavg)"
