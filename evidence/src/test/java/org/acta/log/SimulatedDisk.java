package org.acta.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A disk that keeps what was forced, and of everything else as much or as little as it likes.
///
/// Every change of a file (to be emptied, each slice written) and of a folder (each name that comes
/// or goes) waits until the file or folder is forced. A loss of power keeps any of the waiting
/// changes and loses the others, in any combination: later ones may survive earlier ones, a slice
/// may survive in part, and a move from one folder to another may survive in one of them only. What
/// POSIX does not promise, this disk does not do. A killed process loses nothing.
final class SimulatedDisk implements Disk {
  private static final int SLICE = 700;

  /// What happens before each step: a test may look, or throw.
  interface Watch {
    void before(int step, String what);
  }

  private abstract static sealed class Node {}

  private static final class FileNode extends Node {
    byte[] forced = new byte[0];
    byte[] now = new byte[0];
    final List<Change> waiting = new ArrayList<>();
  }

  private static final class FolderNode extends Node {
    TreeMap<String, Node> forced = new TreeMap<>();
    TreeMap<String, Node> now = new TreeMap<>();
    final List<Name> waiting = new ArrayList<>();
  }

  /// A change of a file: emptied, if `bytes` is null. A lost one was forced in vain.
  private record Change(int offset, byte @Nullable [] bytes, boolean lost) {}

  /// A change of a folder: names that come, or go if the node is null, all at once.
  private record Name(Map<String, Optional<Node>> names) {}

  private final FolderNode root = new FolderNode();
  private Watch watch = (step, what) -> {};
  private Predicate<String> ignored = what -> false;
  private int steps;

  void watch(Watch newWatch) {
    watch = newWatch;
    steps = 0;
  }

  /// Does as if it had forced, where asked to.
  void ignore(Predicate<String> forces) {
    ignored = forces;
  }

  int steps() {
    return steps;
  }

  private void step(String what) {
    watch.before(steps++, what);
  }

  @Override
  public Optional<byte[]> read(Path file) {
    return find(file) instanceof FileNode node ? Optional.of(node.now.clone()) : Optional.empty();
  }

  @Override
  public Optional<byte[]> read(Path file, int most) {
    return read(file);
  }

  @Override
  public boolean read(Path file, FileBuffer buffer) {
    throw new UnsupportedOperationException("only a check of a whole record reads like this");
  }

  @Override
  public void write(Path file, byte[] bytes) {
    FolderNode folder = folder(file.getParent());
    String name = file.getFileName().toString();
    step("create " + file);
    FileNode node;
    if (folder.now.get(name) instanceof FileNode there) {
      node = there;
      change(node, new Change(0, null, false));
    } else {
      node = new FileNode();
      change(folder, Map.of(name, Optional.of(node)));
    }
    for (int at = 0; at < bytes.length; at += SLICE) {
      step("write " + file + " at " + at);
      byte[] slice = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + SLICE));
      change(node, new Change(at, slice, false));
    }
    try {
      step("force " + file);
    } catch (UncheckedIOException failed) {
      node.waiting.replaceAll(change -> new Change(change.offset, change.bytes, true));
      throw failed;
    }
    if (ignored.test("force " + file)) {
      return;
    }
    List<Change> kept = node.waiting.stream().filter(change -> !change.lost).toList();
    node.forced = apply(node.forced, kept);
    node.waiting.clear();
  }

  @Override
  public void move(Path from, Path to) {
    step("move " + from + " to " + to);
    FolderNode source = folder(from.getParent());
    FolderNode target = folder(to.getParent());
    Node node = source.now.get(from.getFileName().toString());
    if (node == null) {
      throw new UncheckedIOException(new IOException("there is no " + from));
    }
    String old = from.getFileName().toString();
    String fresh = to.getFileName().toString();
    if (source == target) {
      change(source, Map.of(old, Optional.empty(), fresh, Optional.of(node)));
    } else {
      change(target, Map.of(fresh, Optional.of(node)));
      change(source, Map.of(old, Optional.empty()));
    }
  }

  @Override
  public void forceFolder(Path path) {
    step("force folder " + path);
    FolderNode folder = folder(path);
    if (ignored.test("force folder " + path)) {
      return;
    }
    folder.forced = new TreeMap<>(folder.now);
    folder.waiting.clear();
  }

  @Override
  public void makeFolder(Path path) {
    FolderNode parent = folder(path.getParent());
    String name = path.getFileName().toString();
    if (!parent.now.containsKey(name)) {
      step("make folder " + path);
      change(parent, Map.of(name, Optional.of(new FolderNode())));
    }
  }

  @Override
  public void delete(Path file) {
    if (find(file) == null) {
      return;
    }
    step("delete " + file);
    change(folder(file.getParent()), Map.of(file.getFileName().toString(), Optional.empty()));
  }

  @Override
  public List<String> list(Path folder) {
    return find(folder) instanceof FolderNode node ? List.copyOf(node.now.keySet()) : List.of();
  }

  private @Nullable Node find(Path path) {
    Node node = root;
    for (Path name : path) {
      if (!(node instanceof FolderNode folder)) {
        return null;
      }
      node = folder.now.get(name.toString());
    }
    return node;
  }

  private FolderNode folder(@Nullable Path path) {
    if (path != null && find(path) instanceof FolderNode folder) {
      return folder;
    }
    throw new UncheckedIOException(new IOException("there is no folder " + path));
  }

  private static void change(FileNode node, Change change) {
    node.waiting.add(change);
    node.now = apply(node.now, List.of(change));
  }

  private static void change(FolderNode node, Map<String, Optional<Node>> names) {
    Name change = new Name(names);
    node.waiting.add(change);
    apply(node.now, change);
  }

  private static byte[] apply(byte[] bytes, List<Change> changes) {
    byte[] now = bytes;
    for (Change change : changes) {
      if (change.bytes == null) {
        now = new byte[0];
      } else {
        int end = change.offset + change.bytes.length;
        now = Arrays.copyOf(now, Math.max(now.length, end));
        System.arraycopy(change.bytes, 0, now, change.offset, change.bytes.length);
      }
    }
    return now;
  }

  private static void apply(TreeMap<String, Node> names, Name change) {
    change.names.forEach((name, node) -> {
      if (node.isPresent()) {
        names.put(name, node.get());
      } else {
        names.remove(name);
      }
    });
  }

  /// The disk after the process was killed, for another process.
  SimulatedDisk afterKill() {
    SimulatedDisk copy = new SimulatedDisk();
    copyInto(root, copy.root, new IdentityHashMap<>());
    return copy;
  }

  private static void copyInto(FolderNode from, FolderNode to, Map<Node, Node> copies) {
    copies.put(from, to);
    from.forced.forEach((name, node) -> to.forced.put(name, copy(node, copies)));
    from.now.forEach((name, node) -> to.now.put(name, copy(node, copies)));
    from.waiting.forEach(change -> {
      Map<String, Optional<Node>> names = new TreeMap<>();
      change.names.forEach((name, node) -> names.put(name, node.map(n -> copy(n, copies))));
      to.waiting.add(new Name(names));
    });
  }

  private static Node copy(Node node, Map<Node, Node> copies) {
    Node done = copies.get(node);
    if (done != null) {
      return done;
    }
    switch (node) {
      case FileNode file -> {
        FileNode copy = new FileNode();
        copy.forced = file.forced;
        copy.now = file.now;
        copy.waiting.addAll(file.waiting);
        copies.put(node, copy);
        return copy;
      }
      case FolderNode folder -> {
        FolderNode copy = new FolderNode();
        copyInto(folder, copy, copies);
        return copy;
      }
    }
  }

  /// How many changes a loss of power could lose.
  int waiting() {
    int[] count = {0};
    survive(
        root,
        new FolderNode(),
        new IdentityHashMap<>(),
        any -> {
          count[0]++;
          return true;
        },
        slice -> slice);
    return count[0];
  }

  /// The disk after a loss of power.
  ///
  /// @param kept bit i says whether the waiting change i survives
  SimulatedDisk afterPowerLoss(long kept) {
    int[] next = {0};
    SimulatedDisk copy = new SimulatedDisk();
    survive(
        root,
        copy.root,
        new IdentityHashMap<>(),
        any -> (kept >>> next[0]++ & 1) == 1,
        slice -> slice);
    return copy;
  }

  /// The disk after a loss of power that keeps each waiting change or not, or keeps a slice in
  /// part.
  SimulatedDisk afterPowerLoss(Random random) {
    SimulatedDisk copy = new SimulatedDisk();
    int bias = 1 + random.nextInt(3);
    survive(
        root,
        copy.root,
        new IdentityHashMap<>(),
        any -> random.nextInt(4) < bias,
        slice ->
            random.nextInt(4) == 0
                ? Arrays.copyOf(slice, random.nextInt(slice.length + 1))
                : slice);
    return copy;
  }

  private interface Tear {
    byte[] tear(byte[] slice);
  }

  private static void survive(
      FolderNode from, FolderNode to, Map<Node, Node> done, Predicate<Object> keep, Tear tear) {
    done.put(from, to);
    TreeMap<String, Node> names = new TreeMap<>(from.forced);
    for (Name change : from.waiting) {
      if (keep.test(change)) {
        apply(names, change);
      }
    }
    names.forEach((name, node) -> to.forced.put(name, survive(node, done, keep, tear)));
    to.now.putAll(to.forced);
  }

  private static Node survive(Node node, Map<Node, Node> done, Predicate<Object> keep, Tear tear) {
    Node there = done.get(node);
    if (there != null) {
      return there;
    }
    switch (node) {
      case FileNode file -> {
        FileNode copy = new FileNode();
        List<Change> kept = new ArrayList<>();
        for (Change change : file.waiting) {
          if (keep.test(change)) {
            kept.add(
                change.bytes == null
                    ? change
                    : new Change(change.offset, tear.tear(change.bytes), false));
          }
        }
        copy.forced = apply(file.forced, kept);
        copy.now = copy.forced;
        done.put(node, copy);
        return copy;
      }
      case FolderNode folder -> {
        FolderNode copy = new FolderNode();
        survive(folder, copy, done, keep, tear);
        return copy;
      }
    }
  }

  /// All names and bytes, for comparing two disks.
  String print() {
    StringBuilder out = new StringBuilder();
    print(root, "", out);
    return out.toString();
  }

  private static void print(FolderNode folder, String at, StringBuilder out) {
    folder.now.forEach((name, node) -> {
      out.append(at).append('/').append(name);
      switch (node) {
        case FileNode file ->
            out.append(' ').append(file.now.length).append(' ').append(Arrays.hashCode(file.now));
        case FolderNode inner -> print(inner, at + "/" + name, out.append('\n'));
      }
      out.append('\n');
    });
  }
}
