package org.acta.board;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.function.Consumer;
import org.acta.account.Account;
import org.acta.report.HtmlPrinter;

/// One request with whoever makes it.
///
/// @param request what is asked
/// @param room around the page that is answered
/// @param shown by the browser: the secret of its session, or what it has before it has one
/// @param now one moment for everything that the request does
record Visit(Request request, Room room, String shown, Instant now) {

  /// Who is signed in.
  ///
  /// @throws Turned if nobody is
  Account account() {
    return room.account().orElseThrow(() -> new Turned(401, "turned.signed-out"));
  }

  String field(String name) {
    return request.field(name).strip();
  }

  String asked(String name) {
    return request.asked(name);
  }

  /// A field that has to be filled.
  String needed(String name) {
    String text = field(name);
    if (text.isEmpty()) {
      throw new Turned(422, "turned.empty", room.say("field." + name));
    }
    return text;
  }

  /// The version that a form was made from.
  long version() {
    String text = field("version");
    if (!text.matches("[0-9]{1,18}")) {
      throw new Turned(400, "turned.version");
    }
    return Long.parseLong(text);
  }

  Answer.Whole seeOther(String page) {
    return Answer.seeOther(room.to(page));
  }

  Answer.Whole page(Consumer<HtmlTemplateOutput> template) {
    return page(200, template);
  }

  Answer.Whole page(int status, Consumer<HtmlTemplateOutput> template) {
    StringOutput out = new StringOutput();
    template.accept(new OwaspHtmlTemplateOutput(out));
    return Answer.page(status, HtmlPrinter.visible(out.toString()));
  }
}
