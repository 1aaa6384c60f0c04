package vn.thamtra.console;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import vn.thamtra.Client;

/** Somebody with a password in a browser of his own, who is logged in. */
final class Visitor implements AutoCloseable {
    static final String PASSWORD = "mật khẩu dài 2026";
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

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
     * Somebody with the roles, who is logged in: a new person, or the one who has come with them to this service before, since
     * a password costs a second by design.
     *
     * @param roles as JSON has a list of them
     */
    static Visitor comes(Client administrator, String address, String roles, boolean scripts) {
        String state =
                KNOWN.computeIfAbsent(address + roles, nobodyYet -> loggedIn(administrator, address, roles, scripts));
        return new Visitor(
                Chromium.BROWSER.newContext(new NewContextOptions()
                        .setViewportSize(1280, 800)
                        .setJavaScriptEnabled(scripts)
                        .setStorageState(state)),
                address,
                scripts);
    }

    /** What a browser keeps of a new person who has set a password by his link and come in. */
    private static String loggedIn(Client administrator, String address, String roles, boolean scripts) {
        String login = "p-" + UUID.randomUUID();
        String link = administrator
                .post(
                        "/v1/persons",
                        "{\"login\": \"" + login + "\", \"fullName\": \"Trần <b>Bình</b>\", \"roles\": " + roles + "}")
                .json()
                .path("passwordLink")
                .stringValue();
        try (BrowserContext context =
                        Chromium.BROWSER.newContext(new NewContextOptions().setJavaScriptEnabled(scripts));
                Page page = context.newPage()) {
            page.navigate(address + URI.create(link).getPath());
            page.locator("#password").fill(PASSWORD);
            page.locator("#again").fill(PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL("**/login?told=set");
            page.locator("#login").fill(login);
            page.locator("#password").fill(PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL(url -> !url.contains("/login"));
            return context.storageState();
        }
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
