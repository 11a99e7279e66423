package org.acta.desk;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acta.intake.Action;
import org.acta.intake.Expected;
import org.acta.intake.Intake;
import org.acta.intake.Refused;
import org.acta.intake.Step;
import org.acta.record.Centre;
import org.acta.record.Entry;
import org.acta.record.EntryOrigin;
import org.acta.record.Sha256;
import org.acta.record.StepBody;
import org.acta.record.StepBody.Deed;

/// Takes steps one after another, and writes those that nothing stands against.
///
/// Steps that were taken here change what the next one may do, before any of them is in the record.
/// Not for use by several threads.
public final class Desk {
  /// As much of a register of forms as an entry is filled with.
  private static final int PART_BYTES = 40_000;

  private final String election;
  private final Centre centre;
  private final List<StepBody> taken = new ArrayList<>();
  private final long next;

  private Desk(String election, Centre centre, long next) {
    this.election = election;
    this.centre = centre;
    this.next = next;
  }

  /// A desk at a centre.
  ///
  /// @param centre as the record has it; the desk goes on with its forms
  /// @param next the index that the next entry of the record will have
  public static Desk of(String election, Centre centre, long next) {
    return new Desk(election, centre, next);
  }

  /// Takes a step, unless something stands against it.
  ///
  /// @throws IllegalArgumentException if its figures name a choice that the contest does not have
  public Optional<Refused> take(StepRow row) {
    StepBody body = row.body(centre.set());
    Action action =
        Centre.action((Deed.Done) body.deed(), intake().contest())
            .orElseThrow(() -> new IllegalArgumentException("figures of another contest: " + row));
    Optional<Refused> refused =
        intake().take(new Step(next + taken.size(), row.form(), row.clerk(), row.at(), action));
    if (refused.isEmpty()) {
      taken.add(body);
    }
    return refused;
  }

  /// The forms, with the steps taken here.
  public Intake intake() {
    return centre.intake();
  }

  /// Steps taken here.
  public int taken() {
    return taken.size();
  }

  /// The steps as entries, in their order.
  ///
  /// @param origin the file they stood in, or what was typed
  public List<byte[]> entries(EntryOrigin origin, Instant obtained) {
    return taken.stream()
        .map(body -> entry(election, centre.source(), origin, obtained, body))
        .toList();
  }

  /// The origin of what was typed: there is no file, so it is the hash of the words.
  public static EntryOrigin typed(String words) {
    return EntryOrigin.file("typed at the desk", Sha256.of(words.getBytes(StandardCharsets.UTF_8)));
  }

  /// A register of forms as entries, as few as it fits in.
  public static List<byte[]> awaited(
      String election, String source, String set, String clerk, Instant at, FormsFile register) {
    EntryOrigin origin = EntryOrigin.file(register.name(), new Sha256(register.sha256()));
    List<byte[]> entries = new ArrayList<>();
    List<Expected> part = new ArrayList<>();
    int bytes = 0;
    for (Expected form : register.forms()) {
      int more = StepBody.bytes(form);
      if (bytes + more > PART_BYTES && !part.isEmpty()) {
        StepBody body = new StepBody(set, clerk, at, new Deed.Awaited(part));
        entries.add(entry(election, source, origin, at, body));
        part.clear();
        bytes = 0;
      }
      part.add(form);
      bytes += more;
    }
    if (!part.isEmpty()) {
      StepBody body = new StepBody(set, clerk, at, new Deed.Awaited(part));
      entries.add(entry(election, source, origin, at, body));
    }
    return entries;
  }

  /// An entry of a centre.
  public static byte[] entry(
      String election, String source, EntryOrigin origin, Instant obtained, StepBody body) {
    return new Entry(election, source, obtained, Optional.empty(), origin, body).bytes();
  }
}
