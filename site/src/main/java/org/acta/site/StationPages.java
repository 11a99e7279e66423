package org.acta.site;

import gg.jte.Content;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// A page for each polling station: its sheet from every source, and all that was said about it.
final class StationPages implements PageFamily {
  private final Snapshot snapshot;
  private final Map<String, String> codes = new HashMap<>();

  StationPages(Snapshot snapshot) {
    this.snapshot = snapshot;
    snapshot.stations().keySet().forEach(code -> codes.put(Links.station(code), code));
  }

  @Override
  public Stream<String> paths() {
    return snapshot.stations().keySet().stream().map(Links::station);
  }

  @Override
  public boolean has(String path) {
    return codes.containsKey(path);
  }

  @Override
  public Content page(String path, Frame frame) {
    String code = codes.get(path);
    if (code == null) {
      throw new IllegalArgumentException("no station has the page " + path);
    }
    SheetPage page = SheetPage.of(snapshot.station(code).orElseThrow(), frame);
    return out -> JtestationGenerated.render(Html.of(out), Html.PLAIN, frame, page);
  }
}
