package org.acta.site;

import gg.jte.Content;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.acta.log.NoteSignature;
import org.acta.log.NoteVerdict;
import org.acta.log.TilePath;
import org.acta.log.VerifierKey;
import org.acta.record.Kind;

/// Where the record stands and how anybody can check it; and what is in it, entry by entry.
final class RecordPages implements PageFamily {
  private static final int LISTED = 1000;

  private final Snapshot snapshot;

  RecordPages(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /// The first page as its template asks for it.
  ///
  /// @param kinds how many entries of each kind there are
  /// @param note the signed checkpoint
  /// @param keys of the log that have signed it
  record RecordPage(List<OfKind> kinds, List<Signer> signers, String note, List<String> keys) {}

  /// Entries of a kind.
  record OfKind(String label, String number) {}

  /// Whoever signed the checkpoint.
  ///
  /// @param role what kind of signature it is, or that its key is not known here
  /// @param at when it says it signed, if it says so
  record Signer(String name, String role, Optional<String> at) {}

  /// The list of entries as its template asks for it.
  ///
  /// @param entries that are no sheets, the first of them; steps of tally centres after all others
  /// @param more how many are not listed
  /// @param bundles of the log, 256 entries each
  record Explorer(List<Listed> entries, long more, List<Bundle> bundles) {}

  /// An entry in the list.
  ///
  /// @param gist what it is about, in a few words
  record Listed(long index, String kind, Optional<String> gist, Optional<String> href) {}

  /// A bundle of the log.
  record Bundle(long from, long to, String href) {}

  @Override
  public Optional<Tab> tab() {
    return Optional.of(new Tab(Links.RECORD, "tab.record"));
  }

  @Override
  public Stream<String> paths() {
    return Stream.of(Links.RECORD, Links.EXPLORER);
  }

  @Override
  public boolean has(String path) {
    return path.equals(Links.RECORD) || path.equals(Links.EXPLORER);
  }

  @Override
  public Content page(String path, Frame frame) {
    if (path.equals(Links.EXPLORER)) {
      Explorer explorer = explorer(frame);
      return out -> JteexplorerGenerated.render(Html.of(out), Html.PLAIN, frame, explorer);
    }
    RecordPage page =
        new RecordPage(
            kinds(frame),
            signers(frame),
            snapshot.log().note().print(),
            Proof.of(snapshot, List.of()).keys());
    return out -> JterecordGenerated.render(Html.of(out), Html.PLAIN, frame, page);
  }

  private List<OfKind> kinds(Frame frame) {
    Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    snapshot.entries().others().values().forEach(kind -> counts.merge(kind, 1L, Long::sum));
    if (snapshot.entries().sheets() > 0) {
      counts.put(Kind.SHEET, snapshot.entries().sheets());
    }
    List<OfKind> kinds = new ArrayList<>();
    counts.forEach((kind, count) ->
        kinds.add(new OfKind(frame.say("kind." + kind.word()), frame.number(count))));
    return kinds;
  }

  private List<Signer> signers(Frame frame) {
    NoteVerdict verdict = snapshot.log().note().verify(snapshot.keys());
    List<NoteVerdict.Signer> known =
        verdict instanceof NoteVerdict.Signed(var signers) ? signers : List.of();
    List<Signer> all = new ArrayList<>();
    for (NoteSignature line : snapshot.log().note().signatures()) {
      Optional<NoteVerdict.Signer> signer =
          known.stream().filter(one -> line.claims(one.key())).findFirst();
      boolean log =
          signer
              .map(NoteVerdict.Signer::key)
              .map(VerifierKey::name)
              .filter(snapshot.log().checkpoint().origin()::equals)
              .isPresent();
      String role = signer.isEmpty() ? "unknown" : log ? "log" : "witness";
      all.add(
          new Signer(
              line.name(),
              frame.say("record.signer." + role),
              signer
                  .filter(one -> one.seconds().isPresent())
                  .map(one -> Instant.ofEpochSecond(one.seconds().getAsLong()).toString())));
    }
    return all;
  }

  private Explorer explorer(Frame frame) {
    Map<Long, Kind> others = snapshot.entries().others();
    EntryGist gist = new EntryGist(frame);
    List<Listed> listed =
        Stream.of(false, true)
            .flatMap(step ->
                others.entrySet().stream().filter(entry -> step == (entry.getValue() == Kind.STEP)))
            .limit(LISTED)
            .map(entry ->
                new Listed(
                    entry.getKey(),
                    frame.say("kind." + entry.getValue().word()),
                    gist.of(entry.getKey()),
                    frame.toEntry(entry.getKey())))
            .toList();
    long size = snapshot.log().size();
    List<Bundle> bundles =
        TilePath.entriesOf(size)
            .map(bundle ->
                new Bundle(
                    bundle.index() * TilePath.FULL,
                    bundle.index() * TilePath.FULL + bundle.width() - 1,
                    frame.links().file(bundle.path())))
            .toList();
    return new Explorer(listed, others.size() - listed.size(), bundles);
  }
}
