package vn.thamtra.access.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.thamtra.access.Caller;
import vn.thamtra.access.Person;
import vn.thamtra.access.guard.KnownCaller;

/** The pages to log in and to set a password. */
final class Pages extends OncePerRequestFilter {
    static final String LOGIN = "/dang-nhap";
    static final String LOGOUT = "/dang-xuat";
    static final String PASSWORD = "/mat-khau/";

    private static final String LOGIN_FIELDS = """
            <p><label for="ten">Tên đăng nhập</label><br>
            <input id="ten" name="ten" autocomplete="username" required></p>
            <p><label for="mat-khau">Mật khẩu</label><br>
            <input id="mat-khau" name="mat-khau" type="password" autocomplete="current-password" required></p>
            <p><button type="submit">Đăng nhập</button></p>
            """;
    private static final String PASSWORD_FIELDS = """
            <p><label for="mat-khau">Mật khẩu mới, ít nhất 12 ký tự</label><br>
            <input id="mat-khau" name="mat-khau" type="password" autocomplete="new-password" required></p>
            <p><label for="nhap-lai">Nhập lại mật khẩu mới</label><br>
            <input id="nhap-lai" name="nhap-lai" type="password" autocomplete="new-password" required></p>
            <p><button type="submit">Đặt mật khẩu</button></p>
            """;

    private final Passwords passwords;
    private final FindByIndexNameSessionRepository<?> sessions;

    Pages(Passwords passwords, FindByIndexNameSessionRepository<?> sessions) {
        this.passwords = passwords;
        this.sessions = sessions;
    }

    static boolean isOne(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.equals(LOGIN) || path.equals(LOGOUT) || path.startsWith(PASSWORD);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getServletPath();
        boolean posted = request.getMethod().equals("POST");
        if (path.equals(LOGIN) && !posted) {
            login(request, response);
        } else if (path.startsWith(PASSWORD)) {
            password(path.substring(PASSWORD.length()), posted, request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void login(HttpServletRequest request, HttpServletResponse response) throws IOException {
        @Nullable Authentication known = SecurityContextHolder.getContext().getAuthentication();
        Optional<Person> person = known instanceof KnownCaller caller
                ? Optional.of(caller.getPrincipal()).flatMap(Caller::someone)
                : Optional.empty();
        if (person.isPresent()) {
            String name = "<p>Đang đăng nhập: " + Page.text(person.get().fullName()) + "</p>\n";
            String out = Page.form(request, LOGOUT, "<p><button type=\"submit\">Đăng xuất</button></p>\n");
            Page.send(response, HttpServletResponse.SC_OK, "Thẩm Tra", name + out);
        } else {
            Page.send(
                    response,
                    HttpServletResponse.SC_OK,
                    "Đăng nhập",
                    Page.message(told(request)) + Page.form(request, LOGIN, LOGIN_FIELDS));
        }
    }

    /** One sentence for whatever the reason is. */
    private static String told(HttpServletRequest request) {
        if (request.getParameter("sai") != null) {
            return "Không đăng nhập được: tên đăng nhập hoặc mật khẩu không đúng, hoặc đã nhập sai nhiều lần."
                    + " Hãy thử lại, hoặc chờ 15 phút.";
        } else if (request.getParameter("het") != null) {
            return "Trang đã hết hạn; hãy đăng nhập lại.";
        }
        return request.getParameter("dat") == null ? "" : "Đã đặt mật khẩu; hãy đăng nhập.";
    }

    private void password(String secret, boolean posted, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Person> person = passwords.ofLink(secret);
        if (person.isEmpty()) {
            Page.send(
                    response,
                    HttpServletResponse.SC_NOT_FOUND,
                    "Đặt mật khẩu",
                    Page.message(
                            "Đường dẫn không đúng, đã dùng hoặc đã quá 24 giờ; hãy xin quản trị viên đường dẫn mới."));
            return;
        }
        String fault = posted ? fault(person.get(), request) : "";
        if (posted
                && fault.isEmpty()
                && passwords.set(secret, request.getParameter("mat-khau"), request.getRemoteAddr())) {
            sessions.findByPrincipalName(person.get().id().toString()).keySet().forEach(sessions::deleteById);
            response.sendRedirect(request.getContextPath() + LOGIN + "?dat");
            return;
        }
        Page.send(
                response,
                fault.isEmpty() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_BAD_REQUEST,
                "Đặt mật khẩu",
                "<p>Tên đăng nhập: " + Page.text(person.get().login()) + "</p>\n" + Page.message(fault)
                        + Page.form(request, PASSWORD + secret, PASSWORD_FIELDS));
    }

    private static String fault(Person person, HttpServletRequest request) {
        @Nullable String password = request.getParameter("mat-khau");
        int length = password == null ? 0 : password.codePointCount(0, password.length());
        if (password == null || length < Passwords.SHORTEST || length > Passwords.LONGEST) {
            return "Mật khẩu phải dài từ " + Passwords.SHORTEST + " đến " + Passwords.LONGEST + " ký tự.";
        } else if (password.equalsIgnoreCase(person.login())) {
            return "Mật khẩu không được là tên đăng nhập.";
        }
        return password.equals(request.getParameter("nhap-lai")) ? "" : "Hai lần nhập mật khẩu không giống nhau.";
    }
}
