package org.acta.board;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A browser of a test: keeps cookies, and sends the hidden fields that the last page gave it. It
/// shares its connections with the other browsers of its desk, and nothing else.
final class Browser {
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]*)\"");
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([^\"]*)\"");

  private final HttpClient http;
  private final TestDesk desk;
  final Map<String, String> cookies = new LinkedHashMap<>();
  String token = "";
  String version = "0";
  int status;
  String body = "";
  Map<String, List<String>> headers = Map.of();

  Browser(TestDesk desk) {
    this.desk = desk;
    this.http = desk.http;
  }

  Browser get(String path) {
    return send(request(path).GET().build(), path);
  }

  /// Sends a form with the token of the last page.
  Browser post(String path, String... fields) {
    String[] all = new String[fields.length + 2];
    all[0] = "token";
    all[1] = token;
    System.arraycopy(fields, 0, all, 2, fields.length);
    return raw(path, all);
  }

  /// Sends a form with these fields alone.
  Browser raw(String path, String... fields) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      text.append(i == 0 ? "" : "&")
          .append(encoded(fields[i]))
          .append('=')
          .append(encoded(fields[i + 1]));
    }
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(text.toString()))
            .build(),
        path);
  }

  /// Brings in a form from a station.
  Browser receive(String form, String station) {
    return post("intake/step", "action", "receive", "form", form, "station", station);
  }

  /// Looks at a form and takes a step with it.
  ///
  /// @param figures what is typed, such as `A=117 B=95`; may be empty
  /// @param more other fields, each with its value
  Browser step(String form, String action, String figures, String... more) {
    return get("intake/form?form=" + form).stepAsShown(form, action, figures, more);
  }

  /// Takes a step with a form as this browser last saw it, however it is now.
  Browser stepAsShown(String form, String action, String figures, String... more) {
    Stream<String> typed =
        Stream.of(figures.split(" "))
            .filter(figure -> !figure.isEmpty())
            .flatMap(figure -> Stream.of(("figure." + figure).split("=")));
    return post(
        "intake/step",
        Stream.of(
                Stream.of("form", form, "action", action, "version", version),
                typed,
                Stream.of(more))
            .flatMap(fields -> fields)
            .toArray(String[]::new));
  }

  /// A part of a form that has files.
  ///
  /// @param file its name where it was; empty for a field
  record Part(String name, String file, byte[] content) {
    static Part field(String name, String value) {
      return new Part(name, "", value.getBytes(StandardCharsets.UTF_8));
    }
  }

  /// Sends a form that has files, with the token of the last page before them.
  Browser upload(String path, Part... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    Stream.concat(Stream.of(Part.field("token", token)), Stream.of(parts))
        .forEach(part -> {
          String file =
              part.file().isEmpty()
                  ? ""
                  : "; filename=\"" + part.file() + "\"\r\nContent-Type: application/octet-stream";
          String head = "--xxx\r\nContent-Disposition: form-data; name=\"" + part.name() + "\"";
          all.writeBytes((head + file + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
          all.writeBytes(part.content());
          all.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
    all.writeBytes("--xxx--\r\n".getBytes(StandardCharsets.UTF_8));
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=xxx")
            .POST(HttpRequest.BodyPublishers.ofByteArray(all.toByteArray()))
            .build(),
        path);
  }

  HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + desk.port() + "/desk/" + path));
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(one -> one.getKey() + "=" + one.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  Browser send(HttpRequest request, String path) {
    try {
      HttpResponse<String> response =
          http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      status = response.statusCode();
      body = response.body();
      headers = response.headers().map();
      headers.getOrDefault("set-cookie", List.of()).forEach(this::keep);
      Matcher found = TOKEN.matcher(body);
      if (found.find()) {
        token = found.group(1);
      }
      found = VERSION.matcher(body);
      if (found.find()) {
        version = found.group(1);
      }
      if (status == 303) {
        URI to = URI.create("/desk/" + path).resolve(header("location"));
        return get(to.toString().substring("/desk/".length()));
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void keep(String cookie) {
    String pair = cookie.split(";", 2)[0];
    String name = pair.substring(0, pair.indexOf('='));
    if (cookie.contains("Max-Age=0")) {
      cookies.remove(name);
    } else {
      cookies.put(name, pair.substring(name.length() + 1));
    }
  }

  String header(String name) {
    return String.join("\n", headers.getOrDefault(name, List.of()));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
