package org.acta.serve;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;

/// Where a server listens, and what it puts up with.
///
/// @param address with port 0 for any free one
/// @param behindTls whether browsers reach it over TLS only, so that they may be told to insist
/// @param proxies addresses of proxies that are believed when they name the client
/// @param rate requests a second that one client may go on making; 0 for no limit
/// @param burst requests that one client may make at once
/// @param connections that are open at the same time, at most
/// @param patience how long a client may say nothing, and how long it may take to say what it asks
/// @param stop how long requests may take to end when the server stops
public record ServerSettings(
    InetSocketAddress address,
    boolean behindTls,
    List<String> proxies,
    int rate,
    int burst,
    int connections,
    Duration patience,
    Duration stop) {
  static final int RATE = 100;
  static final int BURST = 400;
  static final int CONNECTIONS = 2_000;
  static final Duration PATIENCE = Duration.ofSeconds(20);
  static final Duration STOP = Duration.ofSeconds(10);

  public ServerSettings {
    proxies = List.copyOf(proxies);
    if (rate < 0 || burst < 1 || connections < 1) {
      throw new IllegalArgumentException(
          "a rate is at least 0, a burst and a number of connections at least 1, not "
              + rate
              + ", "
              + burst
              + " and "
              + connections);
    }
  }

  /// The usual ones, with no proxy before it.
  public static ServerSettings at(InetSocketAddress address) {
    return new ServerSettings(address, false, List.of(), RATE, BURST, CONNECTIONS, PATIENCE, STOP);
  }

  /// The same with another rate.
  public ServerSettings limited(int most, int atOnce) {
    return new ServerSettings(
        address, behindTls, proxies, most, atOnce, connections, patience, stop);
  }

  /// The same behind a proxy with TLS.
  public ServerSettings behind(List<String> believed, boolean tls) {
    return new ServerSettings(address, tls, believed, rate, burst, connections, patience, stop);
  }

  /// The same with so many connections.
  public ServerSettings connected(int most) {
    return patient(most, patience);
  }

  /// The same with so many connections and so much patience.
  public ServerSettings patient(int most, Duration wait) {
    return new ServerSettings(address, behindTls, proxies, rate, burst, most, wait, stop);
  }
}
