package org.acta.site;

import java.util.List;

/// A plane on which outlines are drawn: degrees of longitude shortened by the cosine of the middle
/// latitude, so that shapes look as they are, and rounded to a fine grid.
///
/// @param west the least longitude, in degrees
/// @param north the greatest latitude
/// @param across how many steps of the grid a degree of longitude is
/// @param down how many a degree of latitude is
/// @param round whether longitudes below zero are counted on from 180
record Drawing(
    double west, double north, double across, double down, long width, long height, boolean round) {
  private static final double SIZE = 900;
  private static final double HALF = 180;

  static Drawing of(List<Areas.Area> areas) {
    boolean round = extent(areas, 0, false)[1] - extent(areas, 0, false)[0] > HALF;
    double[] lon = extent(areas, 0, round);
    double[] lat = extent(areas, 1, false);
    double squeeze = Math.max(0.01, Math.cos(Math.toRadians((lat[0] + lat[1]) / 2)));
    double wide = Math.max(1e-9, (lon[1] - lon[0]) * squeeze);
    double high = Math.max(1e-9, lat[1] - lat[0]);
    double scale = SIZE / Math.max(wide, high);
    return new Drawing(
        lon[0],
        lat[1],
        scale * squeeze,
        scale,
        Math.round(wide * scale),
        Math.round(high * scale),
        round);
  }

  private static double[] extent(List<Areas.Area> areas, int which, boolean round) {
    double[] extent = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    for (Areas.Area area : areas) {
      for (double[] ring : area.rings()) {
        for (int i = which; i < ring.length; i += 2) {
          double at = round && ring[i] < 0 ? ring[i] + 2 * HALF : ring[i];
          extent[0] = Math.min(extent[0], at);
          extent[1] = Math.max(extent[1], at);
        }
      }
    }
    return extent;
  }

  /// What an SVG shows, with room for the line.
  String box() {
    return "-4 -4 " + (width + 8) + " " + (height + 8);
  }

  /// An outline as the path of an SVG; points that fall together are one.
  String path(Areas.Area area) {
    StringBuilder path = new StringBuilder();
    for (double[] ring : area.rings()) {
      long x = 0;
      long y = 0;
      for (int i = 0; i + 1 < ring.length; i += 2) {
        double lon = round && ring[i] < 0 ? ring[i] + 2 * HALF : ring[i];
        long nextX = Math.round((lon - west) * across);
        long nextY = Math.round((north - ring[i + 1]) * down);
        if (i == 0) {
          path.append('M').append(nextX).append(' ').append(nextY).append('l');
        } else if (nextX != x || nextY != y) {
          path.append(nextX - x).append(' ').append(nextY - y).append(' ');
        }
        x = nextX;
        y = nextY;
      }
      path.append("0 0z");
    }
    return path.toString();
  }
}
