package vn.thamtra.access.guard;

import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import vn.thamtra.access.Role;

/** One line of the table of rights: who may make calls of a method at the paths of a pattern. */
public record AccessRight(HttpMethod method, PathPattern path, Set<Role> roles) {

    /** With a pattern as a controller's mapping has it. */
    public AccessRight(HttpMethod method, String path, Set<Role> roles) {
        this(method, PathPatternParser.defaultInstance.parse(path), roles);
    }

    /** HEAD asks for the headers of a GET. */
    boolean isOf(String called, PathContainer at) {
        boolean right = method.matches(called) || (method.equals(HttpMethod.GET) && HttpMethod.HEAD.matches(called));
        return right && path.matches(at);
    }
}
