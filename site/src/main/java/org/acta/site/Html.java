package org.acta.site;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import java.util.Map;

/// What a template of HTML is printed into, and the interceptor of forms that pages do without.
final class Html implements HtmlInterceptor {
  static final HtmlInterceptor PLAIN = new Html();

  private Html() {}

  /// The page's own output, which is the one that escapes.
  static HtmlTemplateOutput of(TemplateOutput out) {
    return (HtmlTemplateOutput) out;
  }

  @Override
  public void onHtmlTagOpened(String name, Map<String, Object> attributes, TemplateOutput out) {}

  @Override
  public void onHtmlTagClosed(String name, TemplateOutput out) {}
}
