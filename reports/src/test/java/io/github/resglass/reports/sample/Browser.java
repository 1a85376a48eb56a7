package io.github.resglass.reports.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium with one page from the disk. */
public final class Browser implements AutoCloseable {

  private static final int LOADS = 5;

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Opens a file of this machine. */
  public static Browser open(Path page) {
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    // Where Debian puts it; elsewhere the driver finds its own browser.
    if (Files.isExecutable(Path.of("/usr/bin/chromium"))) {
      options.setBinary("/usr/bin/chromium");
    }
    options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu");
    options.setCapability("goog:loggingPrefs", logs);
    // Named, so that nothing looks for a driver elsewhere.
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(ExternalTool.CHROMEDRIVER.path().orElseThrow().toFile())
            .build();
    ChromeDriver driver = new ChromeDriver(service, options);
    driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60));
    driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(30));
    driver.get(page.toUri().toString());
    return new Browser(driver);
  }

  /** Opens each of these details by a click on its summary; how many show their content then. */
  public int unfoldAll(String details) {
    int shown = 0;
    for (WebElement element : driver.findElements(By.cssSelector(details))) {
      driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
      element.findElement(By.tagName("summary")).click();
      shown += element.findElement(By.cssSelector("li")).isDisplayed() ? 1 : 0;
    }
    // Away from where the next scrolling brings something that answers to a pointer.
    new Actions(driver).moveToLocation(1, 1).perform();
    return shown;
  }

  /** How many of the elements carry the class {@code lit} while the keyboard is on this link. */
  public long litBy(String link, String elements) {
    driver.executeScript("document.querySelector(arguments[0]).focus()", link);
    return (Long)
        driver.executeScript(
            "return document.querySelectorAll(arguments[0] + '.lit').length", elements);
  }

  /** Types into an element, which gets the keyboard. */
  public void press(String element, CharSequence... keys) {
    driver.findElement(By.cssSelector(element)).sendKeys(keys);
  }

  /** An attribute of each of these elements. */
  public List<String> read(String elements, String attribute) {
    List<String> values = new ArrayList<>();
    ((List<?>)
            driver.executeScript(
                "var name = arguments[1];"
                    + " return Array.from(document.querySelectorAll(arguments[0]),"
                    + " function (e) { return e.getAttribute(name); })",
                elements,
                attribute))
        .forEach(value -> values.add((String) value));
    return values;
  }

  /** What a field holds. */
  public String value(String field) {
    return driver.findElement(By.cssSelector(field)).getDomProperty("value");
  }

  /** The text that an element shows. */
  public String text(String element) {
    return driver.findElement(By.cssSelector(element)).getText();
  }

  /**
   * Milliseconds from the start of loading to the first thing that is seen: the least of several
   * loads, as others may use the machine meanwhile.
   */
  public double firstPaint() {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < LOADS; i++) {
      driver.navigate().refresh();
      Object paint =
          driver.executeAsyncScript(
              "var done = arguments[arguments.length - 1];"
                  + " new PerformanceObserver(function (list) { done(list.getEntries()[0].startTime); })"
                  + ".observe({type: 'paint', buffered: true});");
      least = Math.min(least, ((Number) paint).doubleValue());
    }
    return least;
  }

  /** By how many pixels the page is wider than a window of this width. */
  public long overflow(int width) {
    driver.manage().window().setSize(new Dimension(width, 900));
    return (Long)
        driver.executeScript(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  /**
   * By what factor the widest formula is wider than its place while the page is printed: than a
   * printed line of 43 em, or than the window.
   */
  public double widestPrintedFormula() {
    return ((Number)
            driver.executeScript(
                "dispatchEvent(new Event('beforeprint'));"
                    + " var line = 43 * parseFloat(getComputedStyle(document.documentElement).fontSize);"
                    + " var widest = Math.max.apply(null, Array.from("
                    + "document.querySelectorAll('.formula, .statement'), function (f) {"
                    + " var zoom = parseFloat(f.style.zoom || 1);"
                    + " return f.scrollWidth * zoom / Math.max(line, f.clientWidth * zoom); }));"
                    + " dispatchEvent(new Event('afterprint')); return widest;"))
        .doubleValue();
  }

  /** What the console says, of any severity. */
  public List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  /** Addresses other than files of this machine and data inside of the page. */
  public List<String> requestsToAnywhere() {
    List<String> addresses = new ArrayList<>();
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE).getAll()) {
      JsonNode message = read(entry.getMessage()).path("message");
      String url = message.path("params").path("request").path("url").asText();
      if (message.path("method").asText().equals("Network.requestWillBeSent")
          && !url.startsWith("file:")
          && !url.startsWith("data:")) {
        addresses.add(url);
      }
    }
    return addresses;
  }

  private static JsonNode read(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (com.fasterxml.jackson.core.JsonProcessingException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
