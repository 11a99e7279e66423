package org.acta.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads a policy line by line, and prints one.
final class PolicyText {
  private static final int MOST_BYTES = 1_000_000;
  private static final String NONE = "none";

  private final List<Policy.Log> logs = new ArrayList<>();
  private final List<Policy.Witness> witnesses = new ArrayList<>();
  private final List<Policy.Group> groups = new ArrayList<>();
  private final List<String> quorums = new ArrayList<>();
  private final Set<String> defined = new HashSet<>();
  private final Set<String> taken = new HashSet<>();
  private final Set<Hash> logKeys = new HashSet<>();
  private final Set<Hash> witnessKeys = new HashSet<>();
  private boolean isUtf8 = true;

  static boolean signsLogs(SignatureType type) {
    return type != SignatureType.ED25519_COSIGNATURE;
  }

  Policy read(byte[] bytes) throws MalformedException {
    if (bytes.length > MOST_BYTES) {
      throw new MalformedException("a policy of more than " + MOST_BYTES + " bytes");
    }
    List<String> lines = Strict.lines(decoded(bytes));
    for (int i = 0; i < lines.size(); i++) {
      try {
        read(lines.get(i));
      } catch (MalformedException e) {
        throw new MalformedException("line " + (i + 1) + ": " + e.problem());
      }
    }
    if (quorums.isEmpty()) {
      throw new MalformedException("no quorum line");
    }
    Optional<String> quorum = Optional.of(quorums.getFirst()).filter(name -> !name.equals(NONE));
    return new Policy(logs, witnesses, groups, quorum);
  }

  private String decoded(byte[] bytes) {
    try {
      return Strict.utf8(bytes);
    } catch (MalformedException e) {
      isUtf8 = false;
      return new String(bytes, ISO_8859_1);
    }
  }

  private void read(String line) throws MalformedException {
    if (line.chars().anyMatch(c -> (c < 0x20 && c != '\t') || c == 0x7f)) {
      throw new MalformedException("a control character other than tab");
    }
    List<String> items =
        Arrays.stream(line.split("[ \t]+")).filter(item -> !item.isEmpty()).toList();
    if (items.isEmpty() || items.getFirst().startsWith("#")) {
      return;
    }
    List<String> rest = items.subList(1, items.size());
    switch (items.getFirst()) {
      case "log" -> log(rest);
      case "witness" -> witness(rest);
      case "group" -> group(rest);
      case "quorum" -> quorum(rest);
      default -> throw new MalformedException("it is no log, witness, group or quorum line");
    }
  }

  private void log(List<String> items) throws MalformedException {
    expect(items.size() == 1 || items.size() == 2, "it is not written 'log <vkey> [<url>]'");
    VerifierKey key = key(items.getFirst());
    expect(signsLogs(key.type()), "the key is not of a type that signs logs");
    expect(logKeys.add(identity(key)), "the key is already that of another log");
    logs.add(new Policy.Log(key, items.stream().skip(1).findFirst()));
  }

  private void witness(List<String> items) throws MalformedException {
    expect(
        items.size() == 2 || items.size() == 3,
        "it is not written 'witness <name> <vkey> [<url>]'");
    VerifierKey key = key(items.get(1));
    expect(key.type().isTimestamped(), "the key is not of a type that cosigns");
    expect(witnessKeys.add(identity(key)), "the key is already that of another witness");
    witnesses.add(
        new Policy.Witness(define(items.getFirst()), key, items.stream().skip(2).findFirst()));
  }

  private void group(List<String> items) throws MalformedException {
    expect(items.size() >= 3, "it is not written 'group <name> all|any|<number> <name>...'");
    List<String> members = items.subList(2, items.size());
    for (String member : members) {
      expect(defined.contains(member), "'" + member + "' is not defined before it");
      expect(taken.add(member), "'" + member + "' is already a member of a group");
    }
    int threshold = threshold(items.get(1), members.size());
    groups.add(new Policy.Group(define(items.getFirst()), threshold, members));
  }

  private static int threshold(String text, int members) throws MalformedException {
    return switch (text) {
      case "any" -> 1;
      case "all" -> members;
      default -> {
        long number = Strict.decimal(text, "the threshold");
        expect(number >= 1 && number <= members, "the threshold is not from 1 to " + members);
        yield (int) number;
      }
    };
  }

  private void quorum(List<String> items) throws MalformedException {
    expect(items.size() == 1, "it is not written 'quorum <name>'");
    expect(quorums.isEmpty(), "there is already a quorum");
    String name = items.getFirst();
    expect(name.equals(NONE) || defined.contains(name), "'" + name + "' is not defined before it");
    quorums.add(name);
  }

  private String define(String name) throws MalformedException {
    expect(!name.equals(NONE), "'none' cannot be defined");
    expect(defined.add(name), "'" + name + "' is already defined");
    return name;
  }

  private VerifierKey key(String item) throws MalformedException {
    return VerifierKey.parse(isUtf8 ? item : Strict.utf8(item.getBytes(ISO_8859_1)));
  }

  /// The key itself, whatever its name and ID: what two lines must not share.
  private static Hash identity(VerifierKey key) {
    return Merkle.leaf(key.publicKey());
  }

  private static void expect(boolean holds, String otherwise) throws MalformedException {
    if (!holds) {
      throw new MalformedException(otherwise);
    }
  }

  static String print(Policy policy) {
    List<String> lines = new ArrayList<>();
    policy.logs().forEach(log -> lines.add(line("log", log.key(), log.url())));
    policy.witnesses().forEach(w -> lines.add(line("witness " + w.name(), w.key(), w.url())));
    policy.groups().forEach(group -> lines.add(line(group)));
    lines.add("quorum " + policy.quorum().orElse(NONE));
    return String.join("\n", lines) + "\n";
  }

  private static String line(String start, VerifierKey key, Optional<String> url) {
    return start + " " + key + url.map(where -> " " + where).orElse("");
  }

  private static String line(Policy.Group group) {
    int all = group.members().size();
    String threshold =
        group.threshold() == all ? "all" : group.threshold() == 1 ? "any" : "" + group.threshold();
    return "group " + group.name() + " " + threshold + " " + String.join(" ", group.members());
  }
}
