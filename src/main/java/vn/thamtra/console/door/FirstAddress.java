package vn.thamtra.console.door;

import java.net.InetAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thamtra.access.ApiKeys;
import vn.thamtra.access.PasswordLinks;
import vn.thamtra.access.Person;

/** At the first start tells, on standard output, which address to open, and by which link to set the first password. */
@Component
final class FirstAddress {
    private final ApiKeys keys;
    private final PasswordLinks links;
    private final ServerProperties server;
    private volatile int port;

    FirstAddress(ApiKeys keys, PasswordLinks links, ServerProperties server) {
        this.keys = keys;
        this.links = links;
        this.server = server;
    }

    @EventListener
    void listening(WebServerInitializedEvent event) {
        if (!WebServerApplicationContext.hasServerNamespace(event.getApplicationContext(), "management")) {
            port = event.getWebServer().getPort();
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        Optional<Person> newcomer = port > 0 ? keys.newcomer() : Optional.empty();
        newcomer.ifPresent(this::tell);
    }

    /** Not through the log: logs are kept and read by others. */
    private void tell(Person administrator) {
        String link = origin() + links.make(administrator, null).path();
        System.out.println("Mở trình duyệt tại: " + origin() + "/");
        System.out.println("Open in a browser: " + origin() + "/");
        System.out.println(
                "Đặt mật khẩu cho quản trị viên " + administrator.login() + " (dùng một lần, trong 24 giờ): " + link);
        System.out.println(
                "Set the password of the administrator " + administrator.login() + " (once, within 24 hours): " + link);
    }

    private String origin() {
        boolean tls = server.getSsl() != null && server.getSsl().isEnabled();
        return (tls ? "https" : "http") + "://" + host(server.getAddress()) + ":" + port + contextPath();
    }

    private static String host(@Nullable InetAddress address) {
        return address == null || address.isAnyLocalAddress() ? "localhost" : address.getHostAddress();
    }

    private String contextPath() {
        return Optional.ofNullable(server.getServlet().getContextPath()).orElse("");
    }
}
