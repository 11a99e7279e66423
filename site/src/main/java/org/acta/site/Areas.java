package org.acta.site;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Outlines of places, as a file of GeoJSON (RFC 7946) has them.
///
/// @param areas polygons, in file order; points and lines are left out
/// @param property the property that has the code or the name of the place, if it was declared
public record Areas(List<Area> areas, Optional<String> property) {
  private static final long MOST_BYTES = 256L << 20;

  /// An outline.
  ///
  /// @param properties those that are texts or numbers, in file order
  /// @param rings closed lines, each as longitude and latitude in turn, in degrees
  record Area(Map<String, String> properties, List<double[]> rings) {
    Area {
      properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
      rings = List.copyOf(rings);
    }
  }

  /// @throws IllegalArgumentException if there is no outline
  public Areas {
    areas = List.copyOf(areas);
    if (areas.isEmpty()) {
      throw new IllegalArgumentException("it has no polygon");
    }
  }

  /// Reads a file, which may be compressed with gzip.
  ///
  /// @throws IllegalArgumentException with a sentence that says what is wrong with it
  /// @throws IOException if it cannot be read
  public static Areas read(Path file, Optional<String> property) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      in.mark(2);
      boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
      in.reset();
      try (InputStream plain = gzip ? new GZIPInputStream(in) : in) {
        return parse(new Bounded(plain), property);
      }
    }
  }

  private static Areas parse(InputStream in, Optional<String> property) throws IOException {
    try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
      List<Area> areas = new ArrayList<>();
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("it is no JSON object");
      }
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean features = json.currentName().equals("features");
        if (json.nextToken() == JsonToken.START_ARRAY && features) {
          while (json.nextToken() == JsonToken.START_OBJECT) {
            feature(json).ifPresent(areas::add);
          }
        } else {
          json.skipChildren();
        }
      }
      return new Areas(areas, property);
    } catch (JacksonException e) {
      String where = e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
      throw new IllegalArgumentException("it is no GeoJSON" + where, e);
    }
  }

  private static Optional<Area> feature(JsonParser json) {
    Map<String, String> properties = new LinkedHashMap<>();
    List<double[]> rings = new ArrayList<>();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (value == JsonToken.START_OBJECT && name.equals("properties")) {
        properties(json, properties);
      } else if (value == JsonToken.START_OBJECT && name.equals("geometry")) {
        geometry(json, rings);
      } else {
        json.skipChildren();
      }
    }
    return rings.isEmpty() ? Optional.empty() : Optional.of(new Area(properties, rings));
  }

  private static void properties(JsonParser json, Map<String, String> properties) {
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (value == JsonToken.VALUE_STRING || value.isNumeric()) {
        properties.put(name, json.getString());
      } else {
        json.skipChildren();
      }
    }
  }

  /// Rings of a polygon, of several, or of a collection of them: whatever is a list of positions.
  private static void geometry(JsonParser json, List<double[]> rings) {
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (value == JsonToken.START_ARRAY && name.equals("coordinates")) {
        array(json, rings);
      } else if (value == JsonToken.START_ARRAY && name.equals("geometries")) {
        while (json.nextToken() == JsonToken.START_OBJECT) {
          geometry(json, rings);
        }
      } else {
        json.skipChildren();
      }
    }
  }

  /// Reads an array up to its end.
  ///
  /// @return its first two numbers if it is a position
  private static double @Nullable [] array(JsonParser json, List<double[]> rings) {
    List<double[]> positions = new ArrayList<>();
    double[] position = new double[2];
    int numbers = 0;
    for (JsonToken at = json.nextToken(); at != JsonToken.END_ARRAY; at = json.nextToken()) {
      if (at == JsonToken.START_ARRAY) {
        double[] inner = array(json, rings);
        if (inner != null) {
          positions.add(inner);
        }
      } else if (at.isNumeric() && numbers < 2) {
        position[numbers++] = json.getDoubleValue();
      } else if (!at.isNumeric()) {
        throw new IllegalArgumentException("it has coordinates that are no numbers");
      }
    }
    if (positions.size() > 2) {
      rings.add(ring(positions));
    }
    return numbers == 2 ? onEarth(position) : null;
  }

  private static double[] onEarth(double[] position) {
    if (Math.abs(position[0]) > 360 || Math.abs(position[1]) > 90) {
      throw new IllegalArgumentException(
          "it has the position "
              + position[0]
              + ", "
              + position[1]
              + ", which is no longitude and latitude in degrees");
    }
    return position;
  }

  private static double[] ring(List<double[]> positions) {
    double[] ring = new double[2 * positions.size()];
    for (int i = 0; i < positions.size(); i++) {
      ring[2 * i] = positions.get(i)[0];
      ring[2 * i + 1] = positions.get(i)[1];
    }
    return ring;
  }

  /// Ends with a refusal where a small file unpacks into a large one.
  private static final class Bounded extends java.io.FilterInputStream {
    private long left = MOST_BYTES;

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int octet = super.read();
      counted(octet < 0 ? 0 : 1);
      return octet;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      return counted(super.read(into, from, length));
    }

    private int counted(int read) {
      left -= Math.max(0, read);
      if (left < 0) {
        throw new IllegalArgumentException("it is larger than " + (MOST_BYTES >> 20) + " MiB");
      }
      return read;
    }
  }
}
