package vn.thamtra.console;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.UUID;
import vn.thamtra.Client;

/** Somebody with a password in a browser of his own, who is logged in. */
final class Visitor implements AutoCloseable {
    static final String PASSWORD = "mật khẩu dài 2026";

    final BrowserContext context;
    final Page page;
    final boolean scripts;
    private final String address;

    private Visitor(BrowserContext context, String address, boolean scripts) {
        this.context = context;
        this.scripts = scripts;
        this.page = context.newPage();
        this.address = address;
    }

    /**
     * A new person, who sets a password by his link and comes in.
     *
     * @param roles as JSON has a list of them
     */
    static Visitor comes(Chromium chromium, Client administrator, String address, String roles, boolean scripts) {
        String login = "p-" + UUID.randomUUID();
        String link = administrator
                .post(
                        "/v1/persons",
                        "{\"login\": \"" + login + "\", \"fullName\": \"Trần <b>Bình</b>\", \"roles\": " + roles + "}")
                .json()
                .path("passwordLink")
                .stringValue();
        Visitor visitor = new Visitor(
                chromium.browser.newContext(
                        new NewContextOptions().setViewportSize(1280, 800).setJavaScriptEnabled(scripts)),
                address,
                scripts);
        visitor.page.navigate(address + URI.create(link).getPath());
        visitor.page.locator("#password").fill(PASSWORD);
        visitor.page.locator("#again").fill(PASSWORD);
        visitor.page.keyboard().press("Enter");
        visitor.page.waitForURL("**/login?told=set");
        visitor.page.locator("#login").fill(login);
        visitor.page.locator("#password").fill(PASSWORD);
        visitor.page.keyboard().press("Enter");
        visitor.page.waitForURL(url -> !url.contains("/login"));
        return visitor;
    }

    Visitor opens(String path) {
        page.navigate(address + path);
        return this;
    }

    void picture(String name) {
        Chromium.picture(page, name);
    }

    @Override
    public void close() {
        context.close();
    }
}
