package org.acta.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Somebody with a browser, who comes to a record for the first time.
final class Visitor implements AutoCloseable {
  private final BrowserContext context;
  private final Page page;
  private final String home;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();

  /// @param home where the record is, with a slash at the end
  Visitor(BrowserContext context, String home) {
    this.context = context;
    this.home = home;
    context.onRequest(request -> hear(request.url()));
    context.onWebError(error -> complaints.add(error.error()));
    context.onConsoleMessage(message -> {
      if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
        complaints.add(message.location() + ": " + message.text());
      }
    });
    this.page = context.newPage();
    page.setDefaultTimeout(15_000);
  }

  private void hear(String url) {
    requests.add(url);
    if (!url.startsWith(home) && !url.startsWith("data:") && !url.startsWith("file:")) {
      complaints.add("asked another origin: " + url);
    }
  }

  /// Goes to a path of the record.
  Page open(String path) {
    Response response = Objects.requireNonNull(page.navigate(home + path), path);
    if (response.status() != 200) {
      throw new AssertionError(response.status() + " " + path);
    }
    return page;
  }

  /// The page at which the visitor is.
  Page page() {
    return page;
  }

  /// Cuts the network.
  void goOffline() {
    context.setOffline(true);
  }

  /// What was asked for so far, in order.
  List<String> requests() {
    return List.copyOf(requests);
  }

  /// Errors of scripts, offences against the policy of the pages, and requests to others.
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /// Expects complaints that say one of these, which are therefore none.
  void forgive(String... expected) {
    complaints.removeIf(complaint -> Stream.of(expected).anyMatch(complaint::contains));
  }

  @Override
  public void close() {
    context.close();
  }
}
