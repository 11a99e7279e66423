package org.acta.site;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.acta.election.Election;
import org.acta.election.Place;
import org.acta.record.Entry;
import org.acta.record.ImageBody;
import org.acta.report.PageParts;
import org.acta.report.Wording;
import org.acta.sheet.Finding;

/// The page of one station as its template asks for it.
///
/// @param places where it lies, from the top
/// @param contests its figures, contest by contest
/// @param samples of quick counts that it is in
/// @param pictures of the sheet that are beside the log
/// @param findings what the checks say about it
/// @param history every entry about it
/// @param proof what a browser needs to check those entries
record SheetPage(
    String code,
    List<Where> places,
    List<SideBySide> contests,
    List<InSample> samples,
    List<Picture> pictures,
    List<Content> findings,
    List<EntryLine> history,
    Proof proof) {
  SheetPage {
    places = List.copyOf(places);
    contests = List.copyOf(contests);
    samples = List.copyOf(samples);
    pictures = List.copyOf(pictures);
    findings = List.copyOf(findings);
    history = List.copyOf(history);
  }

  /// A quick count in whose sample the station is.
  ///
  /// @param came whether its sheet has come in, in words
  record InSample(String title, String href, String came) {}

  /// A place.
  record Where(String name, Optional<String> href) {}

  /// A picture that an entry says shows the sheet.
  ///
  /// @param shows whether browsers can draw it
  record Picture(String href, boolean shows, long entry, String source) {}

  static SheetPage of(Station station, Frame frame) {
    Snapshot snapshot = frame.snapshot();
    return new SheetPage(
        station.code(),
        places(station, frame),
        SideBySide.all(station, frame),
        samples(station, frame),
        pictures(station, frame),
        findings(station, frame),
        station.entries().stream().map(index -> EntryLine.of(index, frame)).toList(),
        Proof.of(snapshot, station.entries()));
  }

  private static List<InSample> samples(Station station, Frame frame) {
    return frame.snapshot().sampled().of(station.code()).stream()
        .map(in -> {
          Long entry = in.quick().of().arrived().get(in.code());
          return new InSample(
              in.quick().of().plan().title(),
              frame.links().to(Links.QUICK_COUNT, QuickCountPages.id(in.number())),
              entry == null
                  ? frame.say("sheet.sample.missing")
                  : frame.say("sheet.sample.came", Long.toString(entry)));
        })
        .toList();
  }

  private static List<Where> places(Station station, Frame frame) {
    Election election = frame.snapshot().report().folder().election();
    Optional<Place> deepest =
        Stream.concat(
                station.rows().stream().map(row -> row.sheets().place(row.row())),
                Optional.ofNullable(election.roll().frame().places().get(station.code())).stream())
            .filter(place -> place.depth() > 0)
            .findFirst();
    List<Where> places = new ArrayList<>();
    List<Place> path = new ArrayList<>();
    for (Optional<Place> at = deepest;
        at.isPresent() && at.get().depth() > 0;
        at = at.get().parent()) {
      path.addFirst(at.get());
    }
    for (int i = 0; i < path.size(); i++) {
      List<String> codes = path.subList(0, i + 1).stream().map(Place::code).toList();
      places.add(new Where(path.get(i).name(), frame.to(Links.place(codes))));
    }
    return places;
  }

  private static List<Picture> pictures(Station station, Frame frame) {
    List<Picture> pictures = new ArrayList<>();
    if (!frame.site().showsPictures()) {
      return pictures;
    }
    for (long index : station.entries()) {
      Optional<Entry> entry = frame.snapshot().entry(index);
      if (entry.isPresent() && entry.get().body() instanceof ImageBody image) {
        PictureFiles.path(frame.snapshot(), image)
            .ifPresent(path ->
                pictures.add(
                    new Picture(
                        frame.links().file(path),
                        PictureFiles.shows(image),
                        index,
                        entry.get().source())));
      }
    }
    return pictures;
  }

  private static List<Content> findings(Station station, Frame frame) {
    PageParts parts = new PageParts(List.of());
    Map<List<Object>, List<Station.Found>> byCheck = new LinkedHashMap<>();
    for (Station.Found found : station.findings()) {
      byCheck
          .computeIfAbsent(
              List.of(found.of().tally().sheets().id(), found.finding().check()),
              none -> new ArrayList<>())
          .add(found);
    }
    return byCheck.values().stream()
        .map(found -> {
          var sheets = found.getFirst().of().tally().sheets();
          Wording wording = new Wording(frame.reports(), sheets.contest());
          List<Finding> all = found.stream().map(Station.Found::finding).toList();
          return parts.block(
              wording.found(sheets, all.getFirst().check(), all, all.size()), "finding", "");
        })
        .toList();
  }
}
