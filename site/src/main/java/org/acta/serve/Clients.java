package org.acta.serve;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tells one client from others by its address, which is kept no longer than a request.
///
/// A proxy that is declared is believed when it says, in `X-Forwarded-For`, for whom it asks; what
/// anybody else writes there is not looked at. Addresses of IPv6 are told apart by their first 64
/// bits, which one household or server has to itself.
///
/// @param proxies addresses that are believed
record Clients(List<String> proxies) {
  private static final int LONGEST = 45;

  Clients {
    proxies = List.copyOf(proxies);
  }

  /// The client of a request.
  ///
  /// @param peer the address that the connection comes from
  /// @param forwarded the header's value, if there is one
  String of(String peer, @Nullable String forwarded) {
    String client = peer;
    if (forwarded != null && proxies.contains(bare(peer))) {
      String[] hops = forwarded.split(",", -1);
      // From the right: what a proxy of ours added. The first that is none of ours is the client.
      for (int i = hops.length - 1; i >= 0; i--) {
        Optional<String> hop = address(hops[i]);
        if (hop.isEmpty()) {
          break;
        }
        client = hop.get();
        if (!proxies.contains(client)) {
          break;
        }
      }
    }
    return network(bare(client));
  }

  private static Optional<String> address(String text) {
    String hop = bare(text.strip());
    boolean plain =
        !hop.isEmpty()
            && hop.length() <= LONGEST
            && hop.chars()
                .allMatch(c -> Character.digit(c, 16) >= 0 && c < 128 || c == '.' || c == ':');
    return plain ? Optional.of(hop) : Optional.empty();
  }

  private static String bare(String address) {
    return address.startsWith("[") && address.endsWith("]")
        ? address.substring(1, address.length() - 1)
        : address;
  }

  private static String network(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    int compressed = address.indexOf("::");
    String head = compressed < 0 ? address : address.substring(0, compressed);
    String[] groups = head.split(":", -1);
    StringBuilder network = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      network.append(i < groups.length && !groups[i].isEmpty() ? groups[i] : "0").append(':');
    }
    return network.toString();
  }
}
