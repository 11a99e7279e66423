package org.acta.log;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Which logs and which witnesses somebody trusts, and how many of these must have cosigned.
///
/// ```
/// log <vkey> [<url>]
/// witness <name> <vkey> [<url>]
/// group <name> all|any|<number> <name>...
/// quorum <name>|none
/// ```
///
/// A policy is its text ([#parse], [#print]); the names in it mean nothing elsewhere. A log's vkey
/// is named after its origin. A group witnesses a checkpoint if enough of its members do, and the
/// checkpoint is good if one of the logs signed it and the quorum witnesses it.
///
/// @see <a href="https://c2sp.org/tlog-policy">tlog-policy</a>
public final class Policy {
  private final List<Log> logs;
  private final List<Witness> witnesses;
  private final List<Group> groups;
  private final Optional<String> quorum;

  /// A log whose checkpoints are accepted.
  ///
  /// @param url where it is found, if the policy says so; its meaning is the reader's
  public record Log(VerifierKey key, Optional<String> url) {}

  /// Somebody who cosigns what it saw grow consistently.
  ///
  /// @param name in this policy, which may differ from the key's name
  /// @param url where checkpoints are sent to it, if the policy says so
  public record Witness(String name, VerifierKey key, Optional<String> url) {}

  /// Witnesses and groups of which a number is needed.
  ///
  /// @param threshold how many members, from 1 to all
  /// @param members names defined before
  public record Group(String name, int threshold, List<String> members) {
    public Group {
      members = List.copyOf(members);
    }
  }

  Policy(List<Log> logs, List<Witness> witnesses, List<Group> groups, Optional<String> quorum) {
    this.logs = List.copyOf(logs);
    this.witnesses = List.copyOf(witnesses);
    this.groups = List.copyOf(groups);
    this.quorum = quorum;
  }

  /// One log, and no witness needed.
  ///
  /// @throws IllegalArgumentException if the key's type signs no log's checkpoints
  public static Policy ofLog(VerifierKey log) {
    if (!PolicyText.signsLogs(log.type())) {
      throw new IllegalArgumentException(log.label() + " is not the key of a log");
    }
    return new Policy(
        List.of(new Log(log, Optional.empty())), List.of(), List.of(), Optional.empty());
  }

  /// Reads a policy.
  ///
  /// Names and URLs are octets to the specification. If the file is not UTF-8 they are read as ISO
  /// 8859-1, which keeps different names different.
  ///
  /// @throws MalformedException naming the line: a line of another form, a name defined twice or
  ///   not before it is used, a member of two groups, one key twice, a key of the wrong type, a
  ///   threshold out of range, no quorum or two, a control character other than tab and newline, or
  ///   no newline at the end
  public static Policy parse(byte[] text) throws MalformedException {
    return new PolicyText().read(text);
  }

  /// The logs, in the order of the text.
  public List<Log> logs() {
    return logs;
  }

  /// The witnesses, in the order of the text.
  public List<Witness> witnesses() {
    return witnesses;
  }

  /// The groups, in the order of the text.
  public List<Group> groups() {
    return groups;
  }

  /// The witness or group that must have witnessed a checkpoint; empty for `quorum none`.
  public Optional<String> quorum() {
    return quorum;
  }

  /// Checks a signed checkpoint against the logs and the quorum.
  public PolicyVerdict check(SignedNote note) {
    return check(note, logs.stream().map(Log::key).toList());
  }

  /// Checks a signed checkpoint of logs that are known from elsewhere; those of the policy are not
  /// asked.
  ///
  /// @param accepted keys of logs, each named after its log's origin
  public PolicyVerdict check(SignedNote note, Collection<VerifierKey> accepted) {
    try {
      return check(note, Checkpoint.parse(note.text()), accepted);
    } catch (MalformedException e) {
      return new PolicyVerdict.Malformed(e.problem());
    }
  }

  private PolicyVerdict check(
      SignedNote note, Checkpoint checkpoint, Collection<VerifierKey> accepted) {
    List<VerifierKey> own =
        accepted.stream().filter(key -> key.name().equals(checkpoint.origin())).toList();
    List<VerifierKey> known = new ArrayList<>(own);
    witnesses.forEach(witness -> known.add(witness.key()));
    return switch (note.verify(known)) {
      case NoteVerdict.Forged(var key) -> new PolicyVerdict.Forged(key);
      case NoteVerdict.Unsigned() -> new PolicyVerdict.NotOfALog(checkpoint.origin());
      case NoteVerdict.Signed signed ->
          own.stream().anyMatch(signed::by)
              ? weigh(checkpoint, signed)
              : new PolicyVerdict.NotOfALog(checkpoint.origin());
    };
  }

  private PolicyVerdict weigh(Checkpoint checkpoint, NoteVerdict.Signed signed) {
    List<PolicyVerdict.Cosigned> valid = new ArrayList<>();
    List<Witness> missing = new ArrayList<>();
    for (Witness witness : witnesses) {
      OptionalLong seconds = signed.seconds(witness.key());
      if (seconds.isPresent()) {
        valid.add(new PolicyVerdict.Cosigned(witness, seconds.getAsLong()));
      } else {
        missing.add(witness);
      }
    }
    return isMet(valid)
        ? new PolicyVerdict.Satisfied(checkpoint, valid, missing)
        : new PolicyVerdict.TooFewWitnesses(checkpoint, valid, missing);
  }

  private boolean isMet(List<PolicyVerdict.Cosigned> valid) {
    Set<String> witnessed = new HashSet<>();
    valid.forEach(cosigned -> witnessed.add(cosigned.witness().name()));
    for (Group group : groups) { // members come before their group
      if (group.members().stream().filter(witnessed::contains).count() >= group.threshold()) {
        witnessed.add(group.name());
      }
    }
    return quorum.isEmpty() || witnessed.contains(quorum.get());
  }

  /// The policy as text: logs, witnesses, groups and quorum, without comments.
  public String print() {
    return PolicyText.print(this);
  }

  @Override
  public String toString() {
    return print();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Policy that && print().equals(that.print());
  }

  @Override
  public int hashCode() {
    return print().hashCode();
  }
}
