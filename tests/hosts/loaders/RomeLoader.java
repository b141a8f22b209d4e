import com.rometools.modules.content.ContentModule;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.File;
import java.util.Date;

/** FILE...: what ROME reads of RSS, as a JSON line for each file. */
public class RomeLoader {
  public static void main(String[] files) throws Exception {
    for (String file : files) {
      SyndFeed feed = new SyndFeedInput().build(new XmlReader(new File(file)));
      SyndEntry entry = feed.getEntries().get(0);
      ContentModule content = (ContentModule) entry.getModule(ContentModule.URI);
      DCModule dublinCore = (DCModule) entry.getModule(DCModule.URI);
      Date published = entry.getPublishedDate();
      System.out.println(
          "{" + member("file", file) + "," + member("headline", entry.getTitle()) + ","
              + member("body", content.getEncodeds().get(0)) + ","
              + member("language", dublinCore.getLanguage()) + ","
              + member("published", published == null ? null : published.toInstant().toString())
              + "," + member("byline", entry.getAuthor()) + "}");
    }
  }

  private static String member(String name, String value) {
    return "\"" + name + "\":" + (value == null || value.isEmpty() ? "null" : quoted(value));
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      boolean plain = c >= ' ' && c < 0x7f && c != '"' && c != '\\';
      json.append(plain ? String.valueOf(c) : String.format("\\u%04x", (int) c));
    }
    return json.append('"').toString();
  }
}
