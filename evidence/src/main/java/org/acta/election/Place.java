package org.acta.election;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A node of the place tree: the country, a state, a municipality, a centre.
///
/// A place grows its children as sheets name them, and keeps them in the order in which they were
/// first named. Two places are the same only if they are the same node.
public final class Place {
  private final String code;
  private final String name;
  private final @Nullable Place parent;
  private final int depth;
  private final Map<String, Place> children = new HashMap<>();
  private final List<Place> ordered = new ArrayList<>();

  private Place(String code, String name, @Nullable Place parent) {
    this.code = code;
    this.name = name;
    this.parent = parent;
    this.depth = parent == null ? 0 : parent.depth + 1;
  }

  /// A tree of one node.
  public static Place root(String name) {
    return new Place("", name, null);
  }

  /// The child with this code, made now if it was not known.
  ///
  /// @param childCode what tells siblings apart; often the name itself
  public Place child(String childCode, String childName) {
    Place known = children.get(childCode);
    if (known == null) {
      known = new Place(childCode, childName, this);
      children.put(childCode, known);
      ordered.add(known);
    }
    return known;
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  /// Steps from the root, which has depth zero.
  public int depth() {
    return depth;
  }

  public Optional<Place> parent() {
    return Optional.ofNullable(parent);
  }

  /// In the order in which they were first named.
  public List<Place> children() {
    return List.copyOf(ordered);
  }

  /// Names from below the root to this place, such as `ZULIA / MARACAIBO`.
  public String path() {
    return parent == null || parent.parent == null ? name : parent.path() + " / " + name;
  }

  @Override
  public String toString() {
    return path();
  }
}
